package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderKeyTest {
    static LongStream seeds() {
        return Seeds.fresh(OrderKeyTest.class, 50);
    }

    @ParameterizedTest
    @CsvSource({
        "V00000, V00001, V00000V",
        "V00000, V00002, V00001",
        "V00000, V00000V, V00000F",
        "V00000V, V00001, V00000k",
        "V00000z, V00001, V00000zV",
        "'', V00000, F00000",
        "'', 000001, 000000V",
        "zzzzzz, , zzzzzzV",
    })
    void aKeyBetweenTwoIsAboutInTheMiddle(String low, String high, String middle) {
        assertThat(OrderKey.between(low, high)).isEqualTo(middle);
    }

    @ParameterizedTest
    @CsvSource({"'', V00000", "V00000, V00001", "V0000z, V00010", "V00000V, V00001", "zzzzzz, zzzzzzV"})
    void aKeyForTheEndCountsUp(String last, String next) {
        assertThat(OrderKey.after(last)).isEqualTo(next);
    }

    @Test
    void tenThousandAppendedKeysStayShort() {
        String last = "";
        for (int i = 0; i < 10_000; i++) {
            String next = OrderKey.after(last);
            assertThat(next).isGreaterThan(last).hasSize(OrderKey.WHOLE);
            last = next;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keysPutAnywhereAreUniqueAndInOrder(long seed) {
        Random random = new Random(seed);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int at = random.nextInt(keys.size() + 1);
            String low = at == 0 ? "" : keys.get(at - 1);
            String high = at == keys.size() ? null : keys.get(at);
            String key = high == null ? OrderKey.after(low) : OrderKey.between(low, high);
            assertThat(key).isGreaterThan(low).matches("[0-9A-Za-z]{6,}").doesNotMatch(".{6,}0");
            if (high != null) {
                assertThat(key).isLessThan(high);
            }
            keys.add(at, key);
        }
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
        assertThat(keys).isSorted().allSatisfy(it -> assertThat(it).hasSizeLessThan(24));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spreadKeysLieInOrderBetweenTheirEnds(long seed) {
        Random random = new Random(seed);
        String low = OrderKey.between("", OrderKey.FIRST);
        String high = OrderKey.between(low, random.nextBoolean() ? OrderKey.FIRST : OrderKey.after(low));
        List<String> keys = OrderKey.spread(low, high, 1 + random.nextInt(800));
        assertThat(keys)
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(
                        it -> assertThat(it).isGreaterThan(low).isLessThan(high).hasSizeLessThan(14));
    }

    /** Items are inserted behind the same item, before the same item, or alternately between two. */
    @ParameterizedTest
    @CsvSource({"behind", "before", "nested"})
    void tenThousandInsertsAtOneSpotNeverFailAndKeysStayShort(String pattern) {
        TreeMap<String, String> list = new TreeMap<>();
        list.put(OrderKey.FIRST, "a");
        list.put(OrderKey.after(OrderKey.FIRST), "b");
        String behind = "a";
        String before = "b";
        int shifted = 0;
        List<String> wanted = new ArrayList<>(List.of("a", "b"));
        for (int i = 0; i < 10_000; i++) {
            SiblingOrder siblings = new SiblingOrder();
            list.forEach((order, id) -> siblings.add(id, order));
            String id = "x" + i;
            Place place = pattern.equals("before") ? siblings.place(null, before) : siblings.place(behind, null);
            shifted += place.shifts().size();
            wanted.add(pattern.equals("before") ? wanted.indexOf(before) : wanted.indexOf(behind) + 1, id);
            list.values().removeAll(place.shifts().keySet());
            place.shifts().forEach((neighbour, order) -> list.put(order, neighbour));
            list.put(place.order(), id);
            assertThat(place.order()).hasSizeLessThanOrEqualTo(OrderKey.LONGEST);
            if (i % 1_000 == 0 || !place.shifts().isEmpty()) {
                assertThat(list.values()).containsExactlyElementsOf(wanted);
                assertThat(list.keySet()).allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(OrderKey.LONGEST));
            }
            if (pattern.equals("nested") && i % 2 == 0) {
                behind = id;
            }
        }
        assertThat(shifted).as("neighbours that made room, in all").isLessThan(100_000);
    }
}
