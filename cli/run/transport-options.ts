import type { Command } from 'commander';
import { collect } from '../arguments.ts';

/** Adds the options that tell how a server is reached. */
export function addTransportOptions(command: Command): Command {
  return command
    .option('--ca <file>', 'certificates of the authorities to trust, in PEM')
    .option('--cert <file>', 'a certificate to show to the server, in PEM')
    .option('--key <file>', 'the private key of that certificate, in PEM')
    .option('--insecure', 'do not look at the certificate of the server; said in every report')
    .option('--proxy <url>', 'go through this proxy (HTTP_PROXY, HTTPS_PROXY, NO_PROXY)')
    .option('--unix-socket <file>', 'connect to this socket, whatever host the URL names')
    .option('--header <name: value>', 'a header field for every request; repeatable', collect)
    .option('--wait-for-target <duration>', 'wait so long for the server to answer (not at all)')
    .option('--deadline <duration>', 'end the run after this long, such as 15m');
}
