package org.rapporteur.recommendations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the keys lead in the matrix. */
class MatrixWalkTest {

    private static MatrixWalk walk(MatrixWalk from, String... keys) {
        var at = from;
        for (var key : keys) {
            at = at.press(key, false);
        }
        return at;
    }

    @Test
    void arrowsWalkFromCellToCell() {
        var at = walk(MatrixWalk.start(3, 4), "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft");

        assertThat(at).isEqualTo(new MatrixWalk(3, 4, 1, 1));
        assertThat(walk(at, "ArrowUp")).isEqualTo(new MatrixWalk(3, 4, 0, 1));
    }

    @Test
    void theEdgesHold() {
        var start = MatrixWalk.start(3, 4);

        assertThat(walk(start, "ArrowLeft", "ArrowUp", "PageUp")).isEqualTo(start);
        assertThat(walk(start, "End", "ArrowRight", "PageDown", "ArrowDown")).isEqualTo(new MatrixWalk(3, 4, 2, 3));
    }

    @Test
    void homeAndEndStayInTheRowAndLeadToTheCornersWithControl() {
        var middle = new MatrixWalk(3, 4, 1, 2);

        assertThat(middle.press("Home", false)).isEqualTo(new MatrixWalk(3, 4, 1, 0));
        assertThat(middle.press("End", false)).isEqualTo(new MatrixWalk(3, 4, 1, 3));
        assertThat(middle.press("Home", true)).isEqualTo(new MatrixWalk(3, 4, 0, 0));
        assertThat(middle.press("End", true)).isEqualTo(new MatrixWalk(3, 4, 2, 3));
    }

    @Test
    void otherKeysLeadNowhere() {
        assertThat(MatrixWalk.start(3, 4).press("a", false)).isEqualTo(MatrixWalk.start(3, 4));
    }
}
