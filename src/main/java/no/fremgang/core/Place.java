package no.fremgang.core;

/** Where in an input file; line and column count from 1, 0 where there is none. */
public record Place(String file, int line, int column) {
  public static Place ofFile(String file) {
    return new Place(file, 0, 0);
  }

  public static Place ofLine(String file, int line) {
    return new Place(file, line, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
