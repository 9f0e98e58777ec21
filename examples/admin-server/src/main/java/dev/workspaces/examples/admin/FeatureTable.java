package dev.workspaces.examples.admin;

import java.util.List;

/** Makes the table of features. */
final class FeatureTable {
    private static final String INDEX = "admin_feature_in_order";
    private static final String IN_ORDER = "(organization, workspace, feature, created_at, id)";

    private FeatureTable() {}

    /**
     * What to run; where the table is there, it changes nothing.
     *
     * @param isMySql whether it is MariaDB or MySQL, where a text is short, case does not count unless one says so, and an index that may
     *     be there already is made with its table
     */
    static List<String> statements(boolean isMySql) {
        return isMySql
                ? List.of(table("LONGTEXT", ", INDEX " + INDEX + " " + IN_ORDER)
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                : List.of(table("TEXT", ""), "CREATE INDEX IF NOT EXISTS " + INDEX + " ON admin_feature " + IN_ORDER);
    }

    private static String table(String text, String index) {
        return """
                CREATE TABLE IF NOT EXISTS admin_feature (
                    organization VARCHAR(128) NOT NULL,
                    workspace VARCHAR(128) NOT NULL,
                    feature VARCHAR(32) NOT NULL,
                    id VARCHAR(64) NOT NULL,
                    slug VARCHAR(64) NOT NULL,
                    content %s NOT NULL,
                    created_at BIGINT NOT NULL,
                    updated_at BIGINT NOT NULL,
                    PRIMARY KEY (organization, id),
                    UNIQUE (organization, workspace, feature, slug)%s)
                """.formatted(text, index);
    }
}
