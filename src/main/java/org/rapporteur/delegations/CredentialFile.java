package org.rapporteur.delegations;

import java.io.InputStream;

/**
 * A file of credentials, opened to be sent to somebody who may read it.
 *
 * @param name name as it was sent
 * @param mediaType type found in its content
 * @param size bytes
 * @param content the bytes; to be closed by whoever reads them
 */
public record CredentialFile(String name, String mediaType, long size, InputStream content) {}
