package app.kith.bootstrap;

public final class Start {
  private Start() {}

  public static void main(String[] arguments) {}
}
