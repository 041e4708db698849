import { in252, type LogLines, type LogTable, onlyFailing, onlyParsing } from './log-line-table.ts';

/** What systemd says about a service as a whole. */
export const serviceVerdicts: LogLines = {
  'service/nothing-stays':
    'Service has no ExecStart= and no SuccessAction= settings and does not have RemainAfterExit=yes set. Refusing.',
  'service/no-bus-name': 'Service is of type D-Bus but no D-Bus service name has been specified. Refusing.',
  'service/extra-without-maximum': 'Service has RuntimeRandomizedExtraSec= setting, but no RuntimeMaxSec=. Ignoring.',
  'service/maximum-without-steps': 'Service has RestartMaxDelaySec= but no RestartSteps= setting. Ignoring.',
  'service/steps-without-maximum': 'Service has RestartSteps= but no RestartMaxDelaySec= setting. Ignoring.',
  'service/maximum-below-delay':
    'RestartMaxDelaySec= has a value smaller than RestartSec=, resetting RestartSec= to RestartMaxDelaySec=.',
  'service/usb-without-strings': 'Service has USBFunctionDescriptors= setting, but no USBFunctionStrings=. Ignoring.',
  'service/usb-without-descriptors':
    'Service has USBFunctionStrings= setting, but no USBFunctionDescriptors=. Ignoring.',
  'service/no-credentials':
    'Service has RefreshOnReload=credentials, but no credentials are in use. The credentials tree will be masked which blocks further refreshing. Continuing.',
  'service/no-extensions': 'Service uses RefreshOnReload=extensions, but has no extensions using vpick. Ignoring.',
  'service/several-starts': in252(
    'Service has more than one ExecStart= setting, which is only allowed for Type=oneshot services. Refusing.',
  ),
  'service/*': null,
};

/** The functions that read what services have of their own. */
export const serviceLines: LogTable = {
  config_parse_service_exit_type: onlyParsing('service exit type'),
  config_parse_pid_file: { 'specifier/*': in252("Failed to resolve unit specifiers in '{raw}', ignoring: {errno}") },
  config_parse_service_type: onlyParsing('service type'),
  config_parse_service_restart: onlyParsing('service restart specifier'),
  config_parse_service_restart_mode: onlyFailing,
  config_parse_service_timeout_failure_mode: onlyParsing('timeout failure mode'),
  config_parse_service_timeout_abort: { 'time-span/*': 'Failed to parse {key}= setting, ignoring: {raw}' },
  config_parse_service_refresh_on_reload: onlyFailing,
  config_parse_notify_access: onlyParsing('notify access specifier'),
  config_parse_oom_policy: onlyParsing('OOM policy'),
  config_parse_service_sockets: {
    'socket-names/type': 'Unit must be of type socket, ignoring: {value}',
    'unit-list/*': 'Failed to add dependency on {value}, ignoring: {errno}',
    'unit-name/*': 'Failed to add dependency on {value}, ignoring: {errno}',
    'specifier/too-long': null,
    'specifier/*': "Failed to resolve unit specifiers in '{bare}', ignoring: {errno}",
  },
  config_parse_bus_name: {
    'bus-name/*': 'Invalid bus name, ignoring: {value}',
    'specifier/*': 'Failed to resolve unit specifiers in {raw}, ignoring: {errno}',
  },
  config_parse_set_status: { 'exit-statuses/unknown': 'Failed to parse value, ignoring: {value}' },
};
