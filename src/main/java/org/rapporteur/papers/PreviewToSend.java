package org.rapporteur.papers;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * What a file looks like, for somebody who may have it right now.
 *
 * @param mediaType {@code application/pdf} or {@code image/png}
 * @param content opens its bytes
 */
public record PreviewToSend(String mediaType, Supplier<InputStream> content) {}
