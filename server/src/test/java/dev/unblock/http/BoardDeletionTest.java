package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may delete a board, and what they are told otherwise. */
@Tag("postgres")
class BoardDeletionTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private final Browser rep = house.signedIn(rita);
    private final Browser manager = house.signedIn(team, Role.MANAGER);

    @AfterEach
    void close() {
        house.close();
    }

    /** A board that the rep has made. */
    private String made() {
        return rep.post("/api/boards", new JsonObject().put("title", "Practice").put("language", "EN"))
                .json()
                .getString("id");
    }

    private static String at(String board) {
        return "/api/boards/" + board;
    }

    private Browser guestOf(String board) {
        JsonObject link = new JsonObject().put("role", "EXECUTIVE").put("expiresInHours", 1);
        String url = manager.post(at(board) + "/guest-links", link).json().getString("url");
        Browser guest = house.browser();
        guest.post(
                "/api/guest/" + url.replaceFirst(".*/", ""),
                new JsonObject().put("name", "Gus").put("language", "EN"));
        return guest;
    }

    private static boolean isDeletable(Browser reader, String board) {
        return reader.get(at(board)).json().getBoolean("deletable");
    }

    private static boolean isListed(Browser reader, String board) {
        Predicate<Object> same = it -> ((JsonObject) it).getString("id").equals(board);
        return reader.get("/api/boards").list().stream().anyMatch(same);
    }

    @Test
    void whoMadeABoardDeletesItForEverybody() {
        String board = made();
        assertThat(isDeletable(rep, board)).isTrue();
        assertThat(rep.delete(at(board)).status()).isEqualTo(204);
        assertThat(house.told).contains("board gone " + board);
        for (Browser person : List.of(rep, manager)) {
            assertThat(person.get(at(board)).problem()).isEqualTo("404 NOT_FOUND");
            assertThat(person.post(at(board) + "/ticket", null).problem()).isEqualTo("404 NOT_FOUND");
            assertThat(isListed(person, board)).isFalse();
        }
        assertThat(rep.delete(at(board)).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void aManagerDeletesTheBoardsOfOthers() {
        String board = made();
        assertThat(isDeletable(manager, board)).isTrue();
        assertThat(manager.delete(at(board)).status()).isEqualTo(204);
    }

    @Test
    void nobodyElseDeletesIt() {
        String board = made();
        for (Browser other :
                List.of(house.signedIn(team, Role.REP), house.signedIn(team, Role.EXECUTIVE), guestOf(board))) {
            assertThat(isDeletable(other, board)).isFalse();
            assertThat(other.delete(at(board)).problem()).isEqualTo("403 FORBIDDEN");
        }
        Browser stranger = house.signedIn(house.team("South"), Role.MANAGER);
        assertThat(stranger.delete(at(board)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(isListed(rep, board)).isTrue();
    }

    @Test
    void theBoardOfAReviewStays() {
        Sitting review = Sitting.review(house, rita).isListed();
        for (Browser person : List.of(rep, manager)) {
            assertThat(isDeletable(person, review.board)).isFalse();
            assertThat(person.delete(at(review.board)).problem()).isEqualTo("409 REVIEW_BOARD");
        }
        assertThat(review.now().meeting()).isNotNull();
    }

    @Test
    void aBoardThatAManagerHasLockedIsDeletedByManagersOnly() {
        Sitting sitting = Sitting.free(house, rita);
        Member mona = house.member(team, "mona@example.com", Role.MANAGER);
        sitting.does(mona, new Command.ChangeSettings(null, null, true)).isListed();
        assertThat(isDeletable(rep, sitting.board)).isFalse();
        assertThat(rep.delete(at(sitting.board)).problem()).isEqualTo("409 BOARD_LOCKED");
        assertThat(isDeletable(manager, sitting.board)).isTrue();
        assertThat(manager.delete(at(sitting.board)).status()).isEqualTo(204);
    }
}
