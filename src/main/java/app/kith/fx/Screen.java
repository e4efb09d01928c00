package app.kith.fx;

import app.kith.base.Message;
import java.util.function.Supplier;

/**
 * A place in the rail.
 *
 * @param title its label
 * @param icon a Feather icon literal such as {@code fth-users}
 * @param content builds it when it is first opened, and again after a change of language
 */
public record Screen(ScreenId id, Message title, String icon, Supplier<ScreenContent> content) {}
