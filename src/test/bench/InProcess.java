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
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.RecursiveParserWrapperHandler;

/**
 * Apache Tika as its users start it, within one process and without any wall, over the files of a list: what the reader
 * process is measured against. Its defaults, with the same limits for text and parts, and no character recognition.
 */
public final class InProcess {

    private InProcess() {}

    /** Reads the files of the list as often as it is told and prints the seconds each round took. */
    public static void main(String[] args) throws Exception {
        List<String> files = Files.readAllLines(Path.of(args[0]));
        var parser = new RecursiveParserWrapper(new AutoDetectParser(TikaConfig.getDefaultConfig()));
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
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
        var noRecognition = new TesseractOCRConfig();
        noRecognition.setSkipOcr(true);
        context.set(TesseractOCRConfig.class, noRecognition);
        var handler = new RecursiveParserWrapperHandler(
                new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.XML, 2_000_000), 200);
        try (var in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, handler, metadata, context);
        } catch (Exception | StackOverflowError damaged) {
            // A locked or broken file costs its time here as it does there.
        }
    }
}
