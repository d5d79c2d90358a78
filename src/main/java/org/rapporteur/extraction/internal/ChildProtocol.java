package org.rapporteur.extraction.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesServer;
import org.apache.tika.pipes.emitter.EmitData;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;

/**
 * Speaks with Tika's {@link PipesServer} over its standard streams. What comes back was made by a process that has
 * touched hostile bytes, so its size is bounded and only the few classes of an answer may be in it.
 */
final class ChildProtocol {

    /** Beyond this the child throws its output away instead of sending it, in its own estimate of two bytes a character. */
    static final long LARGEST_OUTPUT = 64L << 20;

    private static final int LARGEST_FRAME = 128 << 20;
    private static final ObjectInputFilter ANSWER_ONLY = ObjectInputFilter.Config.createFilter(
            "maxdepth=12;maxrefs=2000000;maxarray=1000000;org.apache.tika.pipes.emitter.EmitData;"
                    + "org.apache.tika.pipes.emitter.EmitKey;org.apache.tika.metadata.*;"
                    + "org.apache.tika.parser.ParseContext;java.util.ArrayList;java.util.LinkedList;"
                    + "java.util.HashMap;java.util.Map$Entry;java.lang.Object;java.lang.String;!*");

    private final DataInputStream input;
    private final DataOutputStream output;

    ChildProtocol(InputStream input, OutputStream output) {
        this.input = new DataInputStream(input);
        this.output = new DataOutputStream(output);
    }

    /** Waits until the child is ready; throws when it says or shows that it will not be. */
    void awaitReady() throws IOException {
        PipesServer.STATUS status = status();
        if (status != PipesServer.STATUS.READY) {
            throw new IOException("the reader process answered " + status + " instead of READY");
        }
    }

    /** Whether the child still answers. */
    boolean ping() {
        try {
            output.write(code(PipesServer.STATUS.PING));
            output.flush();
            return status() == PipesServer.STATUS.PING;
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Has one file of the inbox read and waits for the answer without a limit of time; the caller ends the child to
     * stop waiting.
     */
    ChildAnswer read(String nameInInbox, int characters, int embeddedParts) throws IOException {
        byte[] request = request(nameInInbox, characters, embeddedParts);
        output.write(code(PipesServer.STATUS.CALL));
        output.writeInt(request.length);
        output.write(request);
        output.flush();
        while (true) {
            PipesServer.STATUS status = status();
            switch (status) {
                case INTERMEDIATE_RESULT -> input.skipNBytes(frameLength());
                case PARSE_SUCCESS -> {
                    return parsed();
                }
                case EMPTY_OUTPUT -> {
                    return new ChildAnswer.Empty();
                }
                case OOM -> {
                    return new ChildAnswer.OutOfMemory();
                }
                case TIMEOUT -> {
                    return new ChildAnswer.TimedOut();
                }
                case EMIT_SUCCESS -> {
                    return new ChildAnswer.TooMuchOutput();
                }
                case EMIT_SUCCESS_PARSE_EXCEPTION -> {
                    message();
                    return new ChildAnswer.TooMuchOutput();
                }
                case FETCH_EXCEPTION, FETCHER_NOT_FOUND, FETCHER_INITIALIZATION_EXCEPTION, EMITTER_NOT_FOUND -> {
                    return new ChildAnswer.Unavailable(status + ": " + firstLine(message()));
                }
                default -> throw new IOException("unexpected answer " + status);
            }
        }
    }

    private ChildAnswer parsed() throws IOException {
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(frame()))) {
            objects.setObjectInputFilter(ANSWER_ONLY);
            EmitData data = (EmitData) objects.readObject();
            return new ChildAnswer.Parsed(data.getMetadataList(), data.getContainerStackTrace());
        } catch (ClassNotFoundException | ClassCastException foreign) {
            throw new IOException("the answer is not one", foreign);
        }
    }

    private static byte[] request(String nameInInbox, int characters, int embeddedParts) throws IOException {
        ParseContext context = new ParseContext();
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        BasicContentHandlerFactory.HANDLER_TYPE.XML,
                        HandlerConfig.PARSE_MODE.RMETA,
                        characters,
                        embeddedParts,
                        true));
        FetchEmitTuple tuple = new FetchEmitTuple(
                nameInInbox,
                new FetchKey(TikaConfiguration.FETCHER, nameInInbox),
                new EmitKey(TikaConfiguration.EMITTER, nameInInbox),
                new Metadata(),
                context);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(tuple);
        }
        return bytes.toByteArray();
    }

    private PipesServer.STATUS status() throws IOException {
        int code = input.read();
        if (code < 0) {
            throw new EOFException("the reader process closed its output");
        }
        try {
            return PipesServer.STATUS.lookup(code);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("unknown answer " + code, unknown);
        }
    }

    private String message() throws IOException {
        return new String(frame(), StandardCharsets.UTF_8);
    }

    private byte[] frame() throws IOException {
        return input.readNBytes(frameLength());
    }

    private int frameLength() throws IOException {
        int length = input.readInt();
        if (length < 0 || length > LARGEST_FRAME) {
            throw new IOException("an answer of " + length + " bytes");
        }
        return length;
    }

    /** The server's byte for a status is its position counted from one, see {@link PipesServer.STATUS#lookup}. */
    private static int code(PipesServer.STATUS status) {
        return status.ordinal() + 1;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
