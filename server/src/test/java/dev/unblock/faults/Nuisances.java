package dev.unblock.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Unexpected values for fields, and documents with one of them in each place. */
final class Nuisances {
    /** Raw JSON. */
    record Raw(String json) {}

    private static final int KILOBYTE = 1_024;

    /** Texts at and beyond their limits, and with invalid or special characters. */
    static final List<Object> TEXTS = List.of(
            "",
            " ",
            "\0",
            "nul\0nul",
            "\u001b[31mred",
            "\u0085",
            "half \ud83d",
            "\ude00\ud83d",
            "\u202egnp.exe",
            "An\u200dna",
            "\ufeff\uffff\u2028",
            "two\r\nlines\ttab",
            "'; drop table board; --",
            "<script>alert(1)</script>${jndi:ldap://x}",
            "%00/../..",
            "__proto__",
            "server",
            "-1000000000-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "2999-12-31T23:59:59Z",
            "👨‍👩‍👧‍👦".repeat(70),
            "x".repeat(257),
            incompressible(4 * KILOBYTE),
            "x".repeat(16 * KILOBYTE + 1),
            "障".repeat(9 * KILOBYTE));

    static final List<Object> OTHERS = List.of(
            new Raw("null"),
            -1,
            0,
            Integer.MAX_VALUE + 1L,
            Long.MAX_VALUE,
            new Raw("0.5"),
            new Raw("1e400"),
            new Raw("9".repeat(30)),
            true,
            List.of(),
            Map.of(),
            Collections.nCopies(1_000, "x"),
            List.of("\0", new Raw("null")),
            new Raw("[".repeat(8) + "]".repeat(8)));

    static final List<Object> ALL =
            Stream.concat(TEXTS.stream(), OTHERS.stream()).toList();

    /** A few of each kind, for requests that take long. */
    static final List<Object> FEW = List.of(
            "\0", "\ude00\ud83d", "\u202egnp.exe", incompressible(4 * KILOBYTE), new Raw("null"), -1, List.of());

    private Nuisances() {}

    static String incompressible(int length) {
        return new Random(length)
                .ints('0', 'z')
                .filter(Character::isLetterOrDigit)
                .limit(length)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Copies of the same document, each with one unexpected value in one place. */
    static List<Object> variants(@Nullable Object document, List<Object> nuisances) {
        List<Object> variants = new ArrayList<>(nuisances);
        if (document instanceof Map<?, ?> object) {
            object.forEach((name, value) -> variants(value, nuisances).forEach(variant -> {
                Map<Object, Object> copy = new HashMap<>(object);
                copy.put(name, variant);
                variants.add(copy);
            }));
        } else if (document instanceof List<?> list && !list.isEmpty()) {
            variants(list.getFirst(), nuisances).forEach(variant -> variants.add(List.of(variant)));
        }
        return variants;
    }

    /** Escapes everything but ASCII, so that unpaired surrogates are sent too. */
    static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Raw raw -> raw.json();
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(it -> quoted(it.getKey().toString()) + ":" + json(it.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Nuisances::json).collect(Collectors.joining(",", "[", "]"));
            case String text -> quoted(text);
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char it = text.charAt(at);
            if (it < ' ' || it > '~' || it == '"' || it == '\\') {
                quoted.append(String.format("\\u%04x", (int) it));
            } else {
                quoted.append(it);
            }
        }
        return quoted.append('"').toString();
    }

    /** Escaped for a URL. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte it : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format("%%%02x", it));
        }
        return escaped.toString();
    }
}
