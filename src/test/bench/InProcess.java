import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.RecursiveParserWrapperHandler;

/**
 * Apache Tika within one process and without any wall, over the files of a list: what the reader process is measured
 * against. It has the reader's own configuration, parsers and limits for text, parts and depth.
 */
public final class InProcess {

    private InProcess() {}

    /** Reads the files of the list by the configuration named next, once for each line it is sent, and answers the seconds. */
    public static void main(String[] args) throws Exception {
        List<String> files = Files.readAllLines(Path.of(args[0]));
        var parser = new RecursiveParserWrapper(new AutoDetectParser(new TikaConfig(Path.of(args[1]))));
        while (System.in.read() >= 0) {
            long began = System.nanoTime();
            for (String file : files) {
                read(parser, Path.of(file));
            }
            System.out.printf(Locale.ROOT, "ROUND %.3f%n", (System.nanoTime() - began) / 1e9);
        }
        System.exit(0);
    }

    private static void read(RecursiveParserWrapper parser, Path file) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
        var context = new ParseContext();
        var handler = new RecursiveParserWrapperHandler(
                new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.XML, 2_000_000), 200);
        try (var in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, handler, metadata, context);
        } catch (Exception | StackOverflowError damaged) {
            // A locked or broken file costs its time here as it does there.
        }
    }
}
