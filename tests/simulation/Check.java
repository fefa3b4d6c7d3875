package simulation;

/** Something that must hold, and whether it did. */
public record Check(String what, boolean holds) {}
