/**
 * What can be done and asked, for whom: each operation is a value of a closed set, decided by the policy, carried out in one
 * transaction with its audit event.
 */
@NullMarked
package dev.workspaces.service;

import org.jspecify.annotations.NullMarked;
