package dev.unblock.demo;

import dev.unblock.board.Language;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Remover;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.log.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sample week in both languages, read from {@code demo/week.json}: one review of five deals, and five more that
 * wait for the next. People are named by their roles.
 *
 * @param helper key of the person who votes and writes but brings no deal
 * @param worth answers to "was it worth the time?", by voter; the same for moods
 */
record Week(
        Words team,
        Words series,
        Words goal,
        List<Who> people,
        String guest,
        String helper,
        List<Talk> deals,
        List<Nomination> waiting,
        List<Integer> worth,
        List<Integer> moods) {
    private static final String FILE = "/demo/week.json";

    record Words(String zh, String en) {
        String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    /** @param key the person's key in the rest of the week */
    record Who(String key, String name, Role role, Seniority seniority) {}

    /** A deal that a person brings. Days are counted from the review. */
    record Nomination(
            String owner,
            Words name,
            Words customer,
            Words stage,
            long amount,
            int closeInDays,
            Words result,
            Words stuck) {}

    /** A deal that is discussed: the first obstacle is key, the first idea is chosen. */
    record Talk(
            String owner,
            Words name,
            Words customer,
            Words stage,
            long amount,
            int closeInDays,
            Words result,
            Words stuck,
            List<Block> obstacles,
            List<Idea> ideas,
            Words why,
            List<Promise> followUps,
            @Nullable Words story,
            List<Remark> comments) {
        Nomination nomination() {
            return new Nomination(owner, name, customer, stage, amount, closeInDays, result, stuck);
        }
    }

    record Block(Words text, ObstacleType type, Remover remover, int votes, String by) {}

    record Idea(Words text, int votes, String by) {}

    record Promise(Words text, String who, int dueInDays) {}

    /** A comment on the idea at that index, from 0. */
    record Remark(int at, String by, Words text) {}

    /** Keys of the voters: reps and managers. */
    List<String> voters() {
        return people.stream()
                .filter(who -> who.role() == Role.REP || who.role() == Role.MANAGER)
                .map(Who::key)
                .toList();
    }

    static Week read() {
        try (InputStream file = Objects.requireNonNull(Week.class.getResourceAsStream(FILE))) {
            return Json.of(Week.class).strict(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
