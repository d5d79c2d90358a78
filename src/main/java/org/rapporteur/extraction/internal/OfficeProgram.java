package org.rapporteur.extraction.internal;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.rapporteur.extraction.DrawingLimits;

/**
 * LibreOffice as it is installed here, started with a profile that leaves alone what a file only points to: pictures,
 * sections and objects of other files and addresses, and whatever would run.
 */
final class OfficeProgram {

    private static final List<String> NAMES = List.of("soffice", "libreoffice");

    /** Fixed, so that nothing a document asks for can change it: no macros, no updates of links, nothing from elsewhere. */
    private static final String PROFILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="SecureURL" oor:op="fuse"><value></value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>1</value></prop></item>
            </oor:items>
            """;

    /** A text that shows a picture of the disk and one of the network. */
    private static final String POINTING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
                xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"
                office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
            <text:p>words</text:p>
            <text:p><draw:frame draw:name="a" text:anchor-type="as-char" svg:width="3cm" svg:height="3cm"><draw:image
                xlink:href="%s" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
            <text:p><draw:frame draw:name="b" text:anchor-type="as-char" svg:width="3cm" svg:height="3cm"><draw:image
                xlink:href="http://127.0.0.1:%d/b.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
            </office:text></office:body></office:document>
            """;

    /** The same in the way of the old formats, for which the profile means nothing. */
    private static final String POINTING_BY_FIELD = """
            {\\rtf1\\ansi words\\par {\\field{\\*\\fldinst { INCLUDEPICTURE "%s" }}{\\fldrslt a}}\\par
            {\\field{\\*\\fldinst { INCLUDEPICTURE "http://127.0.0.1:%d/b.png" }}{\\fldrslt b}}\\par }
            """;

    /** How a PDF says that it holds a picture; never packed away. */
    private static final List<String> PICTURE = List.of("/Subtype/Image", "/Subtype /Image");

    private final Path program;

    private OfficeProgram(Path program) {
        this.program = program;
    }

    /** The one that is named, else the first on the path. */
    static Optional<OfficeProgram> find(DrawingLimits limits) {
        var given = limits.office();
        if (given != null) {
            return Optional.of(given).filter(Files::isExecutable).map(OfficeProgram::new);
        }
        var path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : Arrays.stream(path.split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .map(OfficeProgram::new);
    }

    /** The command that makes pages of a file, in a fresh profile. */
    List<String> pages(Path source, ReaderFolder folder) throws IOException {
        var profile = folder.root().resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user").resolve("registrymodifications.xcu"), PROFILE);
        return List.of(
                program.toString(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "-env:UserInstallation=" + profile.toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.temporary().toString(),
                source.toString());
    }

    /** The folder it lies in. */
    Path home() throws IOException {
        return Objects.requireNonNull(program.toRealPath().getParent());
    }

    /**
     * Writes a file that points to a picture of the disk and to an address of this machine.
     *
     * @param beside where the picture is to lie
     * @param port where somebody listens
     */
    static Path pointing(ReaderFolder folder, Path beside, int port) throws IOException {
        return Files.writeString(folder.inbox().resolve("pointing.fodt"), POINTING.formatted(picture(beside), port));
    }

    /** The same in the way of the old formats. */
    static Path pointingByField(ReaderFolder folder, Path beside, int port) throws IOException {
        return Files.writeString(
                folder.inbox().resolve("pointing.rtf"), POINTING_BY_FIELD.formatted(picture(beside), port));
    }

    private static String picture(Path beside) throws IOException {
        var picture = beside.resolve("beside.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        return picture.toUri().toString();
    }

    /** Whether pages have a picture in them. */
    static boolean holdPicture(Path pdf) throws IOException {
        var content = new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1);
        return PICTURE.stream().anyMatch(content::contains);
    }
}
