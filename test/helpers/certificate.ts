import { createSign, generateKeyPairSync } from "node:crypto";

/** A certificate for the server 127.0.0.1 that vouches for itself, with its key; made anew at every call. */
export function selfSigned(): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const algorithm = der(0x30, object("2a8648ce3d040302")); // ECDSA with SHA-256
  const name = der(0x30, der(0x31, der(0x30, object("550403"), der(0x0c, Buffer.from("made up")))));
  const validity = der(0x30, time("20200101000000Z"), time("20990101000000Z"));
  const address = der(0x30, der(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = der(0xa3, der(0x30, der(0x30, object("551d11"), der(0x04, address))));
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    extensions,
  );
  const signature = createSign("sha256").update(content).sign(privateKey);
  const certificate = der(0x30, content, algorithm, der(0x03, Buffer.from([0]), signature));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** One value in the Distinguished Encoding Rules: its tag, its length, its content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function object(identifier: string): Buffer {
  return der(0x06, Buffer.from(identifier, "hex"));
}

function time(instant: string): Buffer {
  return der(0x18, Buffer.from(instant));
}
