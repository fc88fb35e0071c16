package org.planmetrics.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes and remembers whether all of them could be decoded: those that could not become
 * {@link #BAD}, so that reading goes on and the row can be named. A byte-order mark is skipped.
 */
final class StrictReader extends Reader {
  /** What stands for bytes that could not be decoded. */
  static final char BAD = '\ufffd';

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
  private boolean isAtEnd;
  private boolean isFlushed;
  private boolean isFirst = true;
  private boolean hasBadBytes;

  StrictReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether some bytes before or soon after what has been read could not be decoded. */
  boolean hasBadBytes() {
    return hasBadBytes;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(into, offset, length).slice();
    while (out.position() == 0 && !isFlushed) {
      decode(out);
      skipMark(out);
    }
    return out.position() == 0 ? -1 : out.position();
  }

  private void decode(CharBuffer out) throws IOException {
    CoderResult result = decoder.decode(bytes, out, isAtEnd);
    if (result.isError()) {
      replace(result.length(), out);
    } else if (result.isUnderflow() && isAtEnd) {
      isFlushed = decoder.flush(out).isUnderflow();
    } else if (result.isUnderflow()) {
      fill();
    }
  }

  /** Where there is no room any more, the bytes are met again by the next call. */
  private void replace(int length, CharBuffer out) {
    hasBadBytes = true;
    if (out.hasRemaining()) {
      bytes.position(bytes.position() + length);
      out.put(BAD);
    }
  }

  private void skipMark(CharBuffer out) {
    if (isFirst && out.position() > 0) {
      isFirst = false;
      if (out.get(0) == '\ufeff') {
        out.flip().position(1);
        out.compact();
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    isAtEnd = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0));
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
