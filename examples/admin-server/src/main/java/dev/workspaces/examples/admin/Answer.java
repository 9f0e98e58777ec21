package dev.workspaces.examples.admin;

/**
 * What is answered.
 *
 * @param status the HTTP status
 * @param body what is written as JSON
 */
record Answer(int status, Object body) {
    static Answer ok(Object body) {
        return new Answer(200, body);
    }
}
