package org.rapporteur.search;

/**
 * The file behind a hit, as its reader may take it along.
 *
 * @param name its name; untrusted text
 * @param format what ends its name, such as "PDF"; "" when nothing does
 * @param size number of bytes, before any mark
 * @param path its address, without a leading slash
 * @param marked whether the copy carries the name of whoever takes it
 * @param asPdf whether that copy is a PDF made of the file, which is not of its format and size
 */
public record FoundFile(String name, String format, long size, String path, boolean marked, boolean asPdf) {}
