import type { IssueCode } from "../../model/issue.ts";

/** Why an address gives no page. Thrown between the files of this folder and made an issue by the outermost. */
export class FetchFailure extends Error {
  readonly code: IssueCode;

  /** The message goes on after the address: "answers 404: the page is not there; check the address". */
  constructor(code: IssueCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "FetchFailure";
    this.code = code;
  }
}

/**
 * What an error of the platform's resolver, connection, parser or decompressor means. An error that is none of
 * these is a fault of the program and is thrown on.
 */
export function failureOf(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "") throw error;
  const [kind, message] = meaningOf(code);
  return new FetchFailure(kind, message, { cause: error });
}

function meaningOf(code: string): readonly [IssueCode, string] {
  if (code === "ENOTFOUND" || code === "EAI_NONAME" || code === "ENODATA") {
    return ["UNREACHABLE", "has a host that is not known; check the address"];
  }
  if (code.startsWith("EAI_") || code === "ENETUNREACH" || code === "EHOSTUNREACH") {
    return ["UNREACHABLE", `cannot be reached from here (${code}); check the network`];
  }
  if (code === "ECONNREFUSED")
    return ["UNREACHABLE", "is refused by its host; check the address, or try later"];
  if (code === "ETIMEDOUT") return ["TIMEOUT", "does not answer; try later"];
  if (CERTIFICATE.test(code)) {
    return [
      "UNREACHABLE",
      `has a certificate that does not hold (${code}), so it may not be who it says it is`,
    ];
  }
  if (code.startsWith("HPE_")) return ["UNREACHABLE", `answers in no valid HTTP (${code}); try later`];
  if (DAMAGED.test(code)) return ["UNREADABLE", `sends a damaged page (${code}); try again`];
  return ["UNREACHABLE", `breaks the connection (${code}); try again`];
}

/** [DEPTH_ZERO_SELF_SIGNED_CERT, CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID]; not [ECONNRESET]. */
const CERTIFICATE = /CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_CA$/;

/** [Z_DATA_ERROR, Z_BUF_ERROR, ERR_BROTLI_DECODER_ERROR_FORMAT_PADDING_1, ZSTD_error_prefix_unknown]. */
const DAMAGED = /^(?:Z_|ZSTD_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_ZSTD|ERR_PADDING)/;
