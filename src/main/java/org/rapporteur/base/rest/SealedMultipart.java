package org.rapporteur.base.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/**
 * Reads requests of several parts as they come, in place of the server, which lays each part in the open into its folder for
 * temporary files. Here a large part lies sealed in a folder of the portal's own until its request is over; a request is
 * read when its first part is asked for, so that what is wrong with it is told by the API, in its own words.
 */
class SealedMultipart implements MultipartResolver {

    private static final Logger LOG = LoggerFactory.getLogger(SealedMultipart.class);

    /** A file's name stands in the head of its part; 300 letters of Khmer are 900 bytes, 2,700 as some programs send them. */
    private static final int LARGEST_HEAD = 8_192;

    private static final int MOST_PARTS = 20;
    private static final int LARGEST_VALUE = 1 << 20;

    private final Path folder;
    private final DataSize largestFile;
    private final DataSize largestRequest;
    private final String mine = UUID.randomUUID() + "-";

    /**
     * @param folder where large parts lie while their request lasts
     * @param largestFile most bytes of a part
     * @param largestRequest most bytes of a request
     */
    SealedMultipart(Path folder, DataSize largestFile, DataSize largestRequest) {
        this.folder = folder.toAbsolutePath().normalize();
        this.largestFile = largestFile;
        this.largestRequest = largestRequest;
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, 19);
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        return new Parts(request);
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        if (request instanceof Parts parts) {
            parts.discard();
        }
    }

    /** What a killed portal left behind is of no use to anybody. */
    @EventListener(ApplicationReadyEvent.class)
    void empty() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var left = Files.newDirectoryStream(
                folder, part -> !part.getFileName().toString().startsWith(mine))) {
            for (var part : left) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("What interrupted requests left in {} could not be removed", folder, e);
        }
    }

    private Path place() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return folder.resolve(mine + UUID.randomUUID());
    }

    /** A request of several parts, read when the first of them is asked for. */
    private final class Parts extends DefaultMultipartHttpServletRequest {

        private final List<SealedPart> laid = new ArrayList<>();

        Parts(HttpServletRequest request) {
            super(request);
        }

        @Override
        protected void initializeMultipart() {
            var files = new LinkedMultiValueMap<String, MultipartFile>();
            var values = new LinkedMultiValueMap<String, String>();
            var types = new HashMap<String, String>();
            // Whoever asks again after it could not be read is answered with nothing, not with the same problem.
            setMultipartFiles(files);
            setMultipartParameters(Map.of());
            try {
                read(files, values, types);
            } catch (FileUploadException | MultipartStream.MalformedStreamException malformed) {
                throw told(malformed);
            } catch (IOException e) {
                throw e.getCause() instanceof SizeException size ? told(size) : new MultipartException("Cut short", e);
            }
            setMultipartFiles(files);
            var parameters = new HashMap<String, String[]>();
            values.forEach((name, each) -> parameters.put(name, each.toArray(String[]::new)));
            setMultipartParameters(parameters);
            setMultipartParameterContentTypes(types);
        }

        private RuntimeException told(IOException wrong) {
            return wrong instanceof SizeException
                    ? new MaxUploadSizeExceededException(largestRequest.toBytes(), wrong)
                    : InvalidInput.of("body", "problem.malformed-parts");
        }

        private void read(
                LinkedMultiValueMap<String, MultipartFile> files,
                LinkedMultiValueMap<String, String> values,
                HashMap<String, String> types)
                throws IOException {
            var upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            upload.setPartHeaderSizeMax(LARGEST_HEAD);
            upload.setSizeMax(largestRequest.toBytes());
            var parts = upload.getItemIterator(new ServletRequestContext(getRequest()));
            for (var number = 1; parts.hasNext(); number++) {
                if (number > MOST_PARTS) {
                    throw InvalidInput.of("body", "problem.malformed-parts");
                }
                var item = parts.next();
                var part = part(item);
                var name = item.getFieldName() == null ? "" : item.getFieldName();
                if (fileName(item) == null) {
                    values.add(name, new String(part.getBytes(), StandardCharsets.UTF_8));
                    if (item.getContentType() != null) {
                        types.put(name, item.getContentType());
                    }
                } else {
                    files.add(name, part);
                }
            }
        }

        private SealedPart part(FileItemStream item) throws IOException {
            var fileName = fileName(item);
            var part = new SealedPart(
                    String.valueOf(item.getFieldName()), fileName == null ? "" : fileName, item.getContentType());
            laid.add(part);
            try (var content = item.openStream()) {
                part.take(content, fileName == null ? LARGEST_VALUE : largestFile.toBytes(), place());
            }
            return part;
        }

        /** The name a file was sent with, in whichever of its spellings; none for a plain value. */
        private static @Nullable String fileName(FileItemStream item) {
            var head = item.getHeaders() == null ? null : item.getHeaders().getHeader(HttpHeaders.CONTENT_DISPOSITION);
            return head == null
                    ? item.getName()
                    : ContentDisposition.parse(head).getFilename();
        }

        private void discard() {
            for (var part : laid) {
                try {
                    part.discard();
                } catch (IOException e) {
                    LOG.warn("A part of a request stays until the next start", e);
                }
            }
        }
    }
}
