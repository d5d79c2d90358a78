package org.rapporteur.papers;

import org.springframework.core.io.Resource;

/**
 * What a file looks like, for somebody who may have it right now.
 *
 * @param mediaType {@code application/pdf} or {@code image/png}
 * @param content its bytes
 */
public record PreviewToSend(String mediaType, Resource content) {}
