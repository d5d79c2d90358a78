package org.rapporteur.meetings;

/**
 * Something a meeting still lacks, one line of its card "Still missing".
 *
 * @param key translation key of the sentence
 * @param args what the sentence's placeholders stand for
 * @param count how many are missing
 * @param path address where it can be put right, without a leading slash
 */
public record Missing(String key, Object[] args, int count, String path) {}
