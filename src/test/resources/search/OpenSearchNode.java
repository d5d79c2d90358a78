import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One OpenSearch node for our tests, run from this source on a class path of its own; it ends with whoever started it.
 * Arguments: its folder and its port.
 */
final class OpenSearchNode extends Node {

    private OpenSearchNode(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"),
                List.of(new PluginInfo(
                        "netty", "", "", Version.CURRENT, "21", Netty4ModulePlugin.class.getName(), null, List.of(), false)),
                false);
    }

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.builder()
                .put("path.home", arguments[0])
                .put("http.port", arguments[1])
                .put("cluster.name", "test")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("transport.port", "0")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("node.store.allow_mmap", false)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        try (var node = new OpenSearchNode(settings)) {
            node.start();
            while (System.in.read() >= 0) {
                // whoever started this still lives
            }
        }
        System.exit(0);
    }
}
