package dev.workspaces.service;

import dev.workspaces.audit.FieldChange;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Transaction;
import java.util.List;

/** Something that a plan writes. */
sealed interface Effect permits Save, End, Note {
    void applyTo(Transaction transaction);

    /** What changes with it of what decisions read. */
    List<FactChange> facts();

    /** What changes with it, for the audit log. */
    List<FieldChange> changes();
}
