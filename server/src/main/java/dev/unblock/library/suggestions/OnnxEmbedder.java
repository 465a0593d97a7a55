package dev.unblock.library.suggestions;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small language model that runs in this process: BAAI's bge-small v1.5 (MIT), one for Chinese and one for English.
 * It is part of the jar; nothing is downloaded. One text at a time.
 */
final class OnnxEmbedder implements Embedder {
    /** Longer than any obstacle. */
    private static final int MOST_PIECES = 256;

    private final WordPieces pieces;
    private final OrtSession session;

    private OnnxEmbedder(WordPieces pieces, OrtSession session) {
        this.pieces = pieces;
        this.session = session;
    }

    /** The model cannot run on this machine. */
    static final class CannotRun extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotRun(Throwable cause) {
            super(cause);
        }
    }

    /**
     * @param model name of its files
     * @throws CannotRun if the native library does not support the machine
     */
    static OnnxEmbedder load(String model) {
        try (var options = new OrtSession.SessionOptions()) {
            // one thread is enough beside live boards, and a spinning thread would waste a core
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = OrtEnvironment.getEnvironment().createSession(file("/" + model + ".onnx"), options);
            return new OnnxEmbedder(WordPieces.from(file("/" + model + "-tokenizer.json")), session);
        } catch (OrtException | IOException | LinkageError | RuntimeException cause) {
            throw new CannotRun(cause);
        }
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = OnnxEmbedder.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("no " + name + " in the jar");
            }
            return file.readAllBytes();
        }
    }

    @Override
    public Optional<float[]> embed(String text) {
        long[] ids = pieces.of(text, MOST_PIECES);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (var words = OnnxTensor.createTensor(environment, new long[][] {ids});
                var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                var types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                var result = session.run(
                        Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types),
                        Set.of("last_hidden_state"))) {
            // the output for the first token represents the whole text
            float[][][] states = (float[][][]) result.get(0).getValue();
            return Optional.of(unit(states[0][0]));
        } catch (OrtException failure) {
            throw new IllegalStateException("no vector", failure);
        }
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float it : vector) {
            sum += (double) it * it;
        }
        float length = (float) Math.sqrt(sum);
        float[] unit = new float[vector.length];
        for (int at = 0; at < unit.length; at++) {
            unit[at] = vector[at] / length;
        }
        return unit;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }
}
