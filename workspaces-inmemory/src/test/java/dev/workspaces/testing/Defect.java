package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The full document broken in one place, and the place where it is to be refused. */
record Defect(String what, String place, String json) {
    private static final Pattern IN_REQUEST = Pattern.compile("/requests/(\\d+)\\b.*");

    /** The place as an error shows it. */
    String shownPlace() {
        return place.isEmpty() ? "(root)" : place;
    }

    /** How many requests stand before the defect. */
    int requestsBefore() {
        Matcher request = IN_REQUEST.matcher(place);
        if (request.matches()) {
            return Integer.parseInt(request.group(1));
        }
        boolean isInDocument = place.lastIndexOf('/') == 0;
        boolean isAfterRequests = isInDocument && (what.equals(Defects.TWICE) || what.equals(Defects.AT_THE_END));
        return isAfterRequests ? FULL.at("/requests").size() : 0;
    }

    @Override
    public String toString() {
        return shownPlace() + " " + what;
    }
}
