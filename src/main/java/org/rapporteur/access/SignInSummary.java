package org.rapporteur.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One browser that is signed in.
 *
 * @param id the session
 * @param signedInAt since when, UTC
 * @param address network address it came from
 * @param device what the browser says of itself, at most 200 characters
 */
public record SignInSummary(UUID id, Instant signedInAt, String address, String device) {}
