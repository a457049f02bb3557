import { createServer, RequestListener, Server } from 'node:http';
import { createServer as createSecureServer, Server as SecureServer } from 'node:https';
import { AddressInfo, createServer as createSocketServer, Server as SocketServer, Socket } from 'node:net';
import { certificate } from './certificate';

/** What the first byte of a TLS connection is: the record of a handshake. */
const HANDSHAKE = 0x16;

/**
 * HTTP and HTTPS on one port, told apart by the first byte: the provider sends most calls as `protocol` says, and some
 * by HTTPS whatever it says (resource_alicloud_security_group_rule.go).
 */
export class Door {
  private readonly plain: Server;
  private secure?: SecureServer;
  private readonly sockets: SocketServer;
  private readonly connected = new Set<Socket>();

  constructor(private readonly listener: RequestListener) {
    this.plain = createServer(listener);
    this.sockets = createSocketServer((socket) => {
      this.connected.add(socket);
      socket.on('close', () => this.connected.delete(socket));
      socket.on('error', () => socket.destroy());
      socket.once('data', (beginning: Buffer) => this.lead(socket, beginning));
    });
  }

  public get port(): number {
    return (this.sockets.address() as AddressInfo).port;
  }

  public open(): Promise<void> {
    return new Promise((resolve) => this.sockets.listen(0, '127.0.0.1', resolve));
  }

  public async close(): Promise<void> {
    this.plain.closeAllConnections();
    this.secure?.closeAllConnections();
    const closed = new Promise((resolve) => this.sockets.close(resolve));
    // What clients keep open for a next call would be waited for.
    for (const socket of this.connected) socket.destroy();
    await closed;
  }

  private lead(socket: Socket, beginning: Buffer): void {
    socket.pause();
    socket.unshift(beginning);
    const server = beginning[0] === HANDSHAKE ? (this.secure ??= this.secured()) : this.plain;
    server.emit('connection', socket);
    process.nextTick(() => socket.resume());
  }

  /** Made when it is first needed: most who use the stand-in speak HTTP. */
  private secured(): SecureServer {
    return createSecureServer(certificate(), this.listener);
  }
}
