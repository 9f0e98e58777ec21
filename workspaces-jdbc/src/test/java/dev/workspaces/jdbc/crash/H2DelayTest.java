package dev.workspaces.jdbc.crash;

/** On H2. */
class H2DelayTest implements Delays {
    @Override
    public String url() {
        return "jdbc:h2:mem:delays;DB_CLOSE_DELAY=-1";
    }
}
