package dev.workspaces.testing.conformance;

/** A mistake in one cell of the catalogue: the row of one action has another value in one column. */
record CellMistake(String action, String column, String value) implements Mistake {

    @Override
    public String name() {
        return action + " " + column + " " + value;
    }

    @Override
    public String description() {
        return "The row of `" + action + "` has `" + value + "` as `" + column + "`.";
    }

    @Override
    public String cell(Question q, String asked) {
        return asked.equals(column) && q.action().equals(action) ? value : Mistake.super.cell(q, asked);
    }
}
