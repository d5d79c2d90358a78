package org.rapporteur.base.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.base.problem.InvalidInput;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Requests of several parts: nothing of them lies on the disk in the open, and nothing stays. */
class SealedMultipartTest {

    private static final String TELLING = "Strictly between the four delegations. ";

    @TempDir
    private Path home;

    private Path folder;
    private SealedMultipart multipart;

    @BeforeEach
    void aPortal() {
        folder = home.resolve("arriving");
        multipart = new SealedMultipart(folder, DataSize.ofMegabytes(1), DataSize.ofMegabytes(2));
    }

    @Test
    void aLargePartLiesSealedUntilItsRequestIsOver() throws IOException {
        var text = TELLING.repeat(10_000);
        var request = request(part("file", "a.txt", text), part("metadata", null, "{}"));

        var file = request.getFile("file");
        assertThat(file.getSize()).isEqualTo(text.length());
        assertThat(file.getBytes()).asString(StandardCharsets.UTF_8).isEqualTo(text);
        assertThat(request.getParameter("metadata")).isEqualTo("{}");
        assertThat(lying()).singleElement().satisfies(path -> {
            assertThat(Files.size(path)).isEqualTo(text.length());
            assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).doesNotContain("delegations");
        });
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);

        multipart.cleanupMultipart(request);
        assertThat(lying()).isEmpty();
    }

    @Test
    void aSmallPartLiesNowhere() throws IOException {
        var request = request(part("file", "Báo cáo “một”.txt", TELLING));
        assertThat(request.getFile("file").getOriginalFilename()).isEqualTo("Báo cáo “một”.txt");
        assertThat(request.getFile("file").getBytes()).asString().isEqualTo(TELLING);
        assertThat(Files.exists(folder) ? lying() : List.of()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
        var request = request(part("file", "a.txt", "x".repeat(1_200_000)));
        assertThatThrownBy(() -> request.getFile("file")).isInstanceOf(MaxUploadSizeExceededException.class);
        multipart.cleanupMultipart(request);
        var whole = request(
                part("a", "a", "x".repeat(900_000)),
                part("b", "b", "x".repeat(900_000)),
                part("c", "c", "x".repeat(900_000)));
        assertThatThrownBy(() -> whole.getFile("c")).isInstanceOf(MaxUploadSizeExceededException.class);
        multipart.cleanupMultipart(whole);
        assertThat(lying()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldOnceAndNotAgainToWhoeverTellsIt() {
        var noBoundary = new MockHttpServletRequest("POST", "/api");
        noBoundary.setContentType("multipart/form-data");
        noBoundary.setContent(new byte[10]);
        var request = multipart.resolveMultipart(noBoundary);
        assertThatThrownBy(() -> request.getFile("file")).isInstanceOfAny(InvalidInput.class, MultipartException.class);
        assertThat(request.getParameter("page")).isNull();
        var many = request(IntStream.range(0, 30)
                .mapToObj(number -> part("p" + number, null, "x"))
                .toArray(String[]::new));
        assertThatThrownBy(() -> many.getParameter("p1")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRequestCutShortIsNoRequest() throws IOException {
        var whole = body(part("file", "a.txt", TELLING.repeat(10_000)));
        var request = request(whole.substring(0, whole.length() / 2), true);
        assertThatThrownBy(() -> request.getFile("file")).isInstanceOfAny(InvalidInput.class, MultipartException.class);
        multipart.cleanupMultipart(request);
        assertThat(lying()).isEmpty();
    }

    @Test
    void whatAKilledPortalLeftIsRemovedAtTheNextStart() throws IOException {
        var request = request(part("file", "a.txt", TELLING.repeat(10_000)));
        assertThat(request.getFile("file")).isNotNull();
        multipart.empty();
        assertThat(lying()).as("of this one").hasSize(1);
        new SealedMultipart(folder, DataSize.ofMegabytes(1), DataSize.ofMegabytes(2)).empty();
        assertThat(lying()).isEmpty();
    }

    private List<Path> lying() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private MultipartHttpServletRequest request(String... parts) {
        return request(body(parts), true);
    }

    private MultipartHttpServletRequest request(String body, boolean multi) {
        var request = new MockHttpServletRequest("POST", "/api");
        request.setContentType("multipart/form-data; boundary=part");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        assertThat(multipart.isMultipart(request)).isEqualTo(multi);
        return multipart.resolveMultipart(request);
    }

    private static String body(String... parts) {
        return String.join("", parts) + "--part--\r\n";
    }

    private static String part(String name, String fileName, String content) {
        var file = fileName == null ? "" : "; filename=\"" + fileName + '"';
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + '"' + file + "\r\n\r\n" + content + "\r\n";
    }
}
