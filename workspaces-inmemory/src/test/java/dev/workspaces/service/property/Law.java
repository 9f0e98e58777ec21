package dev.workspaces.service.property;

import java.util.List;

/** Something that holds after each step. */
@FunctionalInterface
interface Law {
    /**
     * Goes on only where it was kept.
     *
     * @throws AssertionError if it was broken
     */
    void check(Moment moment);

    /** All of them, for one story. */
    static List<Law> all() {
        return List.of(
                new StructureLaw(),
                new OutcomeLaw(),
                new NothingElseLaw(),
                new GivingLaw(),
                new RoleLaw(),
                new SuspensionLaw(),
                new PromiseLaw(),
                new AcceptanceLaw(),
                new SettingsLaw(),
                new ArchiveLaw(),
                new AuditLaw(),
                new AnnouncementLaw(),
                new KeyGivingLaw(),
                new DelegationLaw(),
                new KeyChangeLaw(),
                new EndingLaw(),
                new KeyEndingLaw(),
                new KeyReachLaw(),
                new HandoverLaw(),
                new SecretLaw(),
                new StoredSecretLaw());
    }

    static void require(boolean holds, String broken) {
        if (!holds) {
            throw new AssertionError(broken);
        }
    }
}
