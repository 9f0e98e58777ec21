package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.workspaces.audit.Outcome;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.AuditFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The audit log as JSON lines. */
class AuditExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void each_event_is_a_line_that_any_json_reader_understands() throws IOException {
        olga().carryOut(new MapGroup(GroupName.of("\"a\\b\" für 東京 😀"), company.research, WorkspaceRole.MEMBER));
        StringBuilder written = new StringBuilder();

        long count = olga().exportAudit(AuditFilter.all(), written);

        List<JsonNode> events = new ArrayList<>();
        for (String line : written.toString().split("\n", -1)) {
            if (!line.isEmpty()) {
                events.add(JSON.readTree(line));
            }
        }
        List<JsonNode> expected =
                olga().ask(new ListAuditEvents(AuditFilter.all(), PageRequest.first(100))).items().stream()
                        .<JsonNode>map(event -> JSON.valueToTree(event.toTree()))
                        .toList();
        assertThat(JSON.writeValueAsString(events)).isEqualTo(JSON.writeValueAsString(expected));
        assertThat(count).isEqualTo(expected.size());
        assertThat(written).contains("\\u6771\\u4eac \\ud83d\\ude00").endsWith("}\n");
    }

    @Test
    void it_goes_on_over_many_pages_and_holds_what_the_filter_lets_through() throws IOException {
        for (int at = 0; at < PageRequest.MAX_SIZE + 1; at++) {
            olga().carryOut(CreateWorkspace.named("Workspace " + at));
        }
        AuditFilter created = AuditFilter.all().ofOperation("create_workspace").with(Outcome.DONE);
        StringBuilder written = new StringBuilder();

        assertThat(olga().exportAudit(created, written))
                .isEqualTo(PageRequest.MAX_SIZE + 2)
                .isEqualTo(written.chars().filter(each -> each == '\n').count());
    }

    @Test
    void nobody_exports_what_they_may_not_list() {
        StringBuilder written = new StringBuilder();

        assertThatThrownBy(() -> company.as(company.mara).exportAudit(AuditFilter.all(), written))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(written).isEmpty();
    }

    private Acting olga() {
        return company.as(company.olga);
    }
}
