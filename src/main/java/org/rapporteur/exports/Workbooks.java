package org.rapporteur.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.exports.internal.CsvWriter;
import org.rapporteur.exports.internal.TableReader;
import org.rapporteur.exports.internal.XlsxWriter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes and reads workbooks (XLSX) and CSV files; whoever calls has decided what the reader may see. */
@Service
@PreAuthorize("permitAll()")
public class Workbooks {

    /** Media type of XLSX. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    Workbooks() {}

    /** A workbook (XLSX) of these sheets, headers frozen, text that looks like a formula kept as text. */
    public byte[] write(List<Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        write(sheets, out);
        return out.toByteArray();
    }

    /** Writes a workbook (XLSX) of these sheets row by row; does not close the stream. */
    public void write(List<Sheet> sheets, OutputStream out) {
        try {
            XlsxWriter.write(sheets, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet as CSV (RFC 4180, UTF-8 with byte order mark), text that looks like a formula made harmless. */
    public byte[] csv(Sheet sheet) {
        return CsvWriter.write(sheet);
    }

    /**
     * Reads the first sheet of an XLSX file, or a CSV file (comma, semicolon or tab; UTF-8).
     *
     * @param in the file; not closed
     * @param name its name, for the sentence when it cannot be read
     * @throws InvalidInput (field {@code file}) when it is neither, is damaged, is larger than 5 MB, or has
     *     more than 10,000 rows or 100 columns
     */
    public Table read(InputStream in, String name) {
        return TableReader.read(in, name);
    }
}
