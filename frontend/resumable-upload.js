/**
 * Lets an upload manager send large files in parts (tus 1.0.0), so that a lost connection costs one part and not the file.
 * To the manager it is an XMLHttpRequest like any other: same progress, same cancel, same retry. When all parts are there,
 * the request itself goes out without the bytes and names them by their id.
 */
const ENDPOINT = 'files/uploads';
const PART = 5 * 1024 * 1024;
const PAUSES = [0, 1000, 2000, 5000, 10000, 20000, 30000, 60000, 60000, 60000];

function token(name) {
  return document.head.querySelector(`meta[name="${name}"]`)?.content;
}

function authorized(request) {
  const header = token('_csrf_header');
  if (header) {
    request.setHeader(header, token('_csrf'));
  }
}

/** The sentence the portal refused a part with (RFC 9457); empty when it was not the portal that answered. */
function refusal(error) {
  try {
    return JSON.parse(error.originalResponse.getBody()).detail ?? '';
  } catch {
    return '';
  }
}

/** A part that does not begin where the file ends is sent anew; whatever else the portal says in a sentence is final. */
function worthAnotherTry(error) {
  const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
  if (status === 409 || status === 423) {
    return error.originalRequest.getMethod() !== 'POST';
  }
  return status === 0 || (status >= 500 && !refusal(error));
}

class ResumableRequest extends XMLHttpRequest {
  /** Why the portal did not take the file, in its own words; empty while it did not say no. */
  refusal = '';
  #threshold;
  #parts;

  constructor(threshold) {
    super();
    this.#threshold = threshold;
  }

  send(body) {
    const multipart = body instanceof FormData;
    const file = multipart ? [...body.values()].find((value) => value instanceof File) : body;
    if (!(file instanceof File) || file.size <= this.#threshold) {
      super.send(body);
      return;
    }
    this.#sendInParts(file).then(
      (id) => {
        this.setRequestHeader('X-Upload-Id', id);
        super.send(multipart ? this.#emptied(body, file) : new Blob([]));
      },
      (error) => this.#end(error)
    );
  }

  #end(error) {
    this.refusal = refusal(error);
    if (this.refusal) {
      Object.defineProperty(this, 'readyState', { value: XMLHttpRequest.DONE });
      Object.defineProperty(this, 'status', { value: error.originalResponse.getStatus() });
      this.onreadystatechange?.(new Event('readystatechange'));
    } else {
      this.ontimeout?.(new ProgressEvent('timeout'));
    }
  }

  #emptied(body, file) {
    const emptied = new FormData();
    body.forEach((value, name) => emptied.append(name, value === file ? new File([], file.name) : value));
    return emptied;
  }

  async #sendInParts(file) {
    const tus = await import('tus-js-client');
    this.upload.onloadstart?.(new ProgressEvent('loadstart'));
    return new Promise((resolve, reject) => {
      this.#parts = new tus.Upload(file, {
        endpoint: new URL(ENDPOINT, document.baseURI).href,
        chunkSize: PART,
        retryDelays: PAUSES,
        removeFingerprintOnSuccess: true,
        metadata: { filename: file.name, filetype: file.type },
        onBeforeRequest: authorized,
        onShouldRetry: worthAnotherTry,
        onProgress: (loaded, total) =>
          this.upload.onprogress?.(new ProgressEvent('progress', { lengthComputable: true, loaded, total })),
        onError: reject,
        onSuccess: () => {
          const id = this.#parts.url.split('/').pop();
          this.#parts = undefined;
          resolve(id);
        }
      });
      this.#parts.findPreviousUploads().then((earlier) => {
        if (earlier.length > 0) {
          this.#parts.resumeFromPreviousUpload(earlier[0]);
        }
        this.#parts.start();
      }, reject);
    });
  }

  abort() {
    if (this.#parts) {
      this.#parts.abort(true).catch(() => {});
      this.#parts = undefined;
      this.onabort?.(new ProgressEvent('abort'));
    } else {
      super.abort();
    }
  }
}

/** Called with a file list once it knows its manager. */
window.rapporteurResumable = (list, threshold, waited = 0) => {
  if (list.manager) {
    list.manager._createXhr = () => new ResumableRequest(threshold);
    list.manager.addEventListener('upload-error', ({ detail: { file, xhr } }) => {
      if (xhr.refusal) {
        // A key the list has no words for, so that it shows these.
        Object.assign(file, { errorKey: 'refused', error: xhr.refusal });
      }
    });
  } else if (waited < 100) {
    setTimeout(() => window.rapporteurResumable(list, threshold, waited + 1), 50);
  }
};
