package dev.unblock.library.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The embedding thread must never delay anybody. */
class EmbeddingQueueTest {
    private static final Embedder FINE = text -> Optional.of(new float[] {1});

    @Test
    void whereTheMachineHasNoLibraryForItThereIsNothingAndNothingFails() {
        try (EmbeddingQueue thinking = new EmbeddingQueue(() -> {
            throw new OnnxEmbedder.CannotRun(new UnsatisfiedLinkError("no such library"));
        })) {
            assertThat(thinking.of("a").join()).isEmpty();
            assertThat(thinking.isOff()).isTrue();
        }
    }

    @Test
    void afterAFailureItIsOff() {
        Embedder broken = text -> {
            if (text.equals("bad")) throw new IllegalStateException("broken");
            return FINE.embed(text);
        };
        try (EmbeddingQueue thinking = new EmbeddingQueue(() -> broken)) {
            assertThat(thinking.of("good").join()).isPresent();
            assertThat(thinking.of("bad").join()).isEmpty();
            assertThat(thinking.isOff()).isTrue();
            assertThat(thinking.of("good").join()).isEmpty();
        }
    }

    @Test
    void aFullQueueRefusesTextsAndNobodyWaits() {
        CountDownLatch blocked = new CountDownLatch(1);
        Embedder slow = text -> {
            try {
                blocked.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return FINE.embed(text);
        };
        try (EmbeddingQueue thinking = new EmbeddingQueue(() -> slow)) {
            var asked = IntStream.range(0, 200)
                    .mapToObj(at -> thinking.of("text " + at))
                    .toList();
            assertThat(asked).anySatisfy(it -> assertThat(it).isCompletedWithValueMatching(Optional::isEmpty));
            blocked.countDown();
            asked.forEach(CompletableFuture::join);
            assertThat(asked).anySatisfy(it -> assertThat(it).isCompletedWithValueMatching(Optional::isPresent));
            assertThat(thinking.isOff()).isFalse();
        }
    }

    @Test
    void withoutAModelItIsOff() {
        try (EmbeddingQueue thinking = new EmbeddingQueue(() -> Embedder.NONE)) {
            assertThat(thinking.of("a").join()).isEmpty();
        }
    }
}
