/** A web server on this machine that speaks https, with a certificate of its own that nobody else trusts. */
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** For localhost, until 2126. The key is no secret: it is only for tests. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBrTCCAVOgAwIBAgIUYSw1nmtl8xur3yFX4RYXUZGDxnEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE3MzQyN1oYDzIxMjYxMTAy
MTczNDI3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAR7/XjtMxqabS+ZLHdbi55+MGgBaMVDk53UDbCV13DfZGd5UBoX0SVp
Xy5RvdX+WopDl4De2Ul14ViaSiEX3da2o4GAMH4wHQYDVR0OBBYEFJ70ubwsj2RX
y0Vt1JzvgGSjocEqMB8GA1UdIwQYMBaAFJ70ubwsj2RXy0Vt1JzvgGSjocEqMA8G
A1UdEwEB/wQFMAMBAf8wKwYDVR0RBCQwIoIJbG9jYWxob3N0gg9vdGhlci5sb2Nh
bGhvc3SHBH8AAAEwCgYIKoZIzj0EAwIDSAAwRQIgejq9Anjj++LX+HPX0B9EhUHm
ChSX520/IyfhSGyPr6ACIQCeqklnii2rE88vnFuR1u45C7iduK4y76y3u4qInyFv
1w==
-----END CERTIFICATE-----`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgF73MOUyR1Gc1Jk7W
ho0XBz6FJYYi/C8coqyDKyR4LL2hRANCAAR7/XjtMxqabS+ZLHdbi55+MGgBaMVD
k53UDbCV13DfZGd5UBoX0SVpXy5RvdX+WopDl4De2Ul14ViaSiEX3da2
-----END PRIVATE KEY-----`;

/** @returns the address of the server, without a slash at the end */
export async function serveSecurely(listener: RequestListener): Promise<string> {
  const server = createServer({ key: KEY, cert: CERTIFICATE }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}
