/** What an empty start begins with, as `app.socket`. */
export const blankUnit = `[Unit]
Description=app socket

[Socket]
ListenStream=8080

[Install]
WantedBy=sockets.target
`;

/** The service beside it, as `app.service`: what the model writes for a program of which nothing is known. */
export const blankService = `[Unit]
Description=Service of app.socket
Requires=app.socket
After=app.socket

[Service]
Type=exec
ExecStart=/usr/local/bin/app
`;
