#!/bin/sh
# Starts the MQTT broker with two logins of one password: devices, and the gateway.
set -eu

logins=/mosquitto/data/logins
rm -f "$logins"
mosquitto_passwd -b -c "$logins" devices "$MQTT_PASSWORD"
mosquitto_passwd -b "$logins" gateway "$MQTT_PASSWORD"
chown mosquitto:mosquitto "$logins"
unset MQTT_PASSWORD

cat >/mosquitto/data/mosquitto.conf <<CONFIGURATION
listener 1883
allow_anonymous false
password_file $logins
persistence true
persistence_location /mosquitto/data/
log_dest stdout
CONFIGURATION
exec mosquitto -c /mosquitto/data/mosquitto.conf
