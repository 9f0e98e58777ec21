/**
 * What a store promises: for authors of stores. Each sentence of the Javadoc here has a test in the contract that ships as
 * the test jar of the core.
 *
 * <p>Everywhere:
 *
 * <ul>
 *   <li>Ids, names, addresses, keys and digests compare code unit by code unit: case, spaces at an end and how a character is
 *       composed count. They have up to 255 code units, and anything in them but control characters and halves of characters.
 *   <li>Every field comes back as it went. Instants keep their microseconds, from 1900 to 9999; one that is finer counts as cut
 *       to its microsecond, also where it is compared with.
 *   <li>What is loaded is loaded of one organization, and nothing of another is ever answered. Of an organization that is not
 *       there, nothing is found, lists are empty and counts are 0.
 *   <li>Lists come in the order of creation and, within that, of id, which is by code unit where ids are ASCII and otherwise
 *       always the same. Between two pages nothing that stays moves: what is added or removed meanwhile leaves no item out and
 *       shows none twice.
 *   <li>Counts count exactly what the list of the same filter holds. A limit of 0 answers nothing.
 *   <li>What refuses has changed nothing, and the work may catch that and go on.
 * </ul>
 */
@NullMarked
package dev.workspaces.storage;

import org.jspecify.annotations.NullMarked;
