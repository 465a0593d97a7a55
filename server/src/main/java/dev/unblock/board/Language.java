package dev.unblock.board;

/** The language that a board is held in; the people on it may read the screen in the other one. */
public enum Language {
    ZH,
    EN
}
