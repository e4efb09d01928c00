package app.kith.shell.ui;

/** The models behind the window's frame, which outlive a change of language. */
public record ShellParts(
    ShellViewModel shell,
    NoticeViewModel notice,
    StatusViewModel status,
    PaletteViewModel palette,
    FirstRunViewModel firstRun) {}
