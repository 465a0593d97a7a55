package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.LoggedCommand;
import dev.unblock.board.Orders;
import dev.unblock.board.VisibleEvent;
import dev.unblock.log.Json;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tab is told which commands in a frame are its own; others learn nothing about tabs and numbers. */
class OwnCommandsTest {
    private static final long EPOCH = 1;

    /** The second node reads from the log what the first has in its ring. */
    private final Stage stage = Stage.of(1, 2);

    private Tab rita = stage.tab("rita");
    private Tab mia = stage.tab("mia");

    @BeforeEach
    void bothWrite() {
        stage.connect(rita, 0);
        stage.connect(mia, 0);
        stage.untilSettled();
        stage.done(rita, Orders.deal("d1"), Orders.obstacle("o1", "d1"));
        stage.done(mia, Orders.obstacle("o2", "d1"), Orders.key("d1", "o2"));
        stage.done(rita, Orders.reword("o1", "words"));
        stage.done(mia, new Command.Withdraw(Orders.id("o2")));
        stage.untilSettled();
    }

    @Test
    void eachFrameAnswersTheCommandsOfItsReaderAlone() {
        assertThat(answers(rita)).containsExactlyElementsOf(inLog(rita));
        assertThat(answers(mia)).containsExactlyElementsOf(inLog(mia));
        Tab reader = stage.seated("rob");
        reader.remember(Board.EMPTY, EPOCH);
        reader.say(new Protocol.Pull(1));
        stage.until("it has all", () -> reader.board().seq() == stage.head());
        assertThat(answers(reader)).isEmpty();
    }

    @Test
    void theSameWhereTheyAreReadFromTheLog() {
        mia.leave();
        stage.connect(mia, 1);
        stage.until("mia is back", mia::isLive);
        mia.remember(Board.EMPTY, EPOCH);
        mia.say(new Protocol.Pull(1));
        stage.until("it has all", () -> mia.board().seq() == stage.head());
        assertThat(answers(mia)).containsExactlyElementsOf(inLog(mia));
    }

    @Test
    void aFrameWithAReadersOwnCommandsIsWrittenLikeAnyOther() {
        List<VisibleEvent> told = rita.frames(Protocol.Evs.class).getFirst().e();
        List<LoggedCommand> mine = List.of(new LoggedCommand(1, 2), new LoggedCommand(3, 4));
        Json<Protocol.FromServer> json = Json.of(Protocol.FromServer.class);
        var shared = Frames.events(7, 9, told.stream().map(Frames::told).toList());
        assertThat(Frames.with(shared, mine).toString()).isEqualTo(json.text(new Protocol.Evs(7, 9, told, mine)));
        assertThat(shared.toString()).isEqualTo(json.text(new Protocol.Evs(7, 9, told, null)));
    }

    private static List<LoggedCommand> answers(Tab tab) {
        return tab.frames(Protocol.Evs.class).stream()
                .flatMap(it -> Stream.ofNullable(it.mine()).flatMap(List::stream))
                .toList();
    }

    private List<LoggedCommand> inLog(Tab tab) {
        return Objects.requireNonNull(LoggedCommand.in(stage.entries()).get(tab.client()));
    }
}
