package org.rapporteur.extraction.internal;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Draws a picture anew, no larger than wanted. Runs in a child process with nothing but the JDK; a picture with more points
 * than are opened, or one nobody can read, ends it with a status other than 0.
 */
final class PictureScaler {

    private PictureScaler() {}

    /** @param arguments the picture, where to write the PNG, the longest side and the most points that are opened */
    static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        int longest = Integer.parseInt(arguments[2]);
        try (var input = ImageIO.createImageInputStream(new File(arguments[0]))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > Long.parseLong(arguments[3])) {
                throw new IOException("too many points");
            }
            var step = Math.max(1, Math.max(width, height) / (2 * longest));
            var wanted = reader.getDefaultReadParam();
            wanted.setSourceSubsampling(step, step, 0, 0);
            var picture = reader.read(0, wanted);
            ImageIO.write(scaled(picture, longest), "png", new File(arguments[1]));
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int longest) {
        var factor = Math.min(1.0, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }
}
