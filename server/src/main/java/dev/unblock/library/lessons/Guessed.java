package dev.unblock.library.lessons;

import dev.unblock.board.Remover;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner thinks of a deal before seeing the team's solutions.
 *
 * @param key index of the obstacle that matters most, from 0
 */
public record Guessed(
        List<GuessedObstacle> obstacles,
        List<String> solutions,
        @Nullable Integer key) {
    /** Maximum number of obstacles, and of solutions. */
    public static final int MOST = 5;

    public Guessed {
        obstacles = List.copyOf(obstacles);
        solutions = List.copyOf(solutions);
    }

    public record GuessedObstacle(String text, Remover remover) {}
}
