/** What an empty start begins with, as `app.socket`. */
export const blankUnit = `[Unit]
Description=app socket

[Socket]
ListenStream=8080

[Install]
WantedBy=sockets.target
`;
