"""What the client from PyPI sees on a server: a visit as JSON. Arguments: the address and the operator's token."""
import json
import sys

from influxdb_client import InfluxDBClient, OnboardingRequest, Permission, PermissionResource, UserResponse
from influxdb_client import AddResourceMemberRequestBody as Member
from influxdb_client.rest import ApiException
from influxdb_client.service.buckets_service import BucketsService
from influxdb_client.service.health_service import HealthService
from influxdb_client.service.organizations_service import OrganizationsService
from influxdb_client.service.setup_service import SetupService

MANY = [f"many-{index:02}" for index in range(23)]
MISSING = "0000000000000404"


def status_of(action, *arguments, **options):
    """The status of a success, or of the client's error."""
    try:
        action(*arguments, **options)
        return 200
    except ApiException as error:
        return error.status


def greeting(client):
    pong = "pong" if client.ping() and client.version() else ""
    health = HealthService(client.api_client).get_health()
    return [pong, health.status, client.ready().status]


def setting_up(url, token):
    setup = SetupService(InfluxDBClient(url=url, token="").api_client)
    first = OnboardingRequest(
        username="admin", password="admin-password", org="first-org", bucket="first-bucket", token=token
    )
    if setup.get_setup().allowed:
        setup.post_setup(first)
    return [setup.get_setup().allowed, status_of(setup.post_setup, first)]


def authorizing(client, url, org_id, bucket_id):
    everything = client.authorizations_api()
    permission = Permission(action="read", resource=PermissionResource(type="buckets", org_id=org_id))
    made = everything.create_authorization(org_id=org_id, permissions=[permission])
    guest = InfluxDBClient(url=url, token=made.token).buckets_api()
    statuses, uses = [made.status], [status_of(guest.find_bucket_by_id, bucket_id)]

    def listed():
        return any(one.id == made.id for one in everything.find_authorizations_by_org_id(org_id))

    before = listed()
    for status in ["inactive", "active"]:
        made.status = status
        statuses.append(everything.update_authorization(made).status)
        uses.append(status_of(guest.find_bucket_by_id, bucket_id))
    everything.delete_authorization(made)
    uses.append(status_of(guest.find_bucket_by_id, bucket_id))
    return {"statuses": statuses, "uses": uses, "listed": [before, listed()]}


def walking(client, org_id):
    everything = client.buckets_api()
    for name in MANY:
        everything.create_bucket(bucket_name=name, org_id=org_id)

    def counted(**options):
        names = [one.name for one in everything.find_buckets_iter(org_id=org_id, limit=10, **options)]
        return [name for name in names if name.startswith("many-")]

    by_offset, by_id = counted(offset=0), counted()
    named = everything.find_buckets(org_id=org_id, name="many-07").buckets[0]
    found = [named.name, everything.find_bucket_by_id(named.id).name]
    named.name = "renamed"
    found.append(everything.update_bucket(named).name)
    everything.delete_bucket(named)
    return {
        "walked": [len(by_offset), len(by_id), len(set(by_offset + by_id))],
        "found": found,
        "missing": [
            status_of(everything.find_buckets, id=named.id),
            status_of(everything.find_buckets, org_id=org_id, name="renamed"),
        ],
    }


def joining(client, org_id, user_id):
    """What a user is shown as while it joins and leaves an organization and a bucket, as member and as owner."""
    bucket_id = client.buckets_api().create_bucket(bucket_name="joined", org_id=org_id).id
    services = [
        (OrganizationsService(client.api_client), "orgs", org_id),
        (BucketsService(client.api_client), "buckets", bucket_id),
    ]
    roles = []
    for service, kind, of in services:
        for part in ["members", "owners"]:

            def shown():
                users = getattr(service, f"get_{kind}_id_{part}")(of).users
                return next((one.role for one in users if one.id == user_id), "")

            getattr(service, f"post_{kind}_id_{part}")(of, Member(id=user_id))
            roles.append(shown())
            getattr(service, f"delete_{kind}_id_{part}_id")(user_id, of)
            roles.append(shown())
    return roles


def users(client, user):
    everything = client.users_api()
    found = [user.name, everything.find_users(id=user.id).users[0].name]
    everything.update_password(user, "guest-password")
    renamed = everything.update_user(UserResponse(id=user.id, name="renamed-user", status="inactive"))
    everything.delete_user(user)
    return {
        "found": found + [renamed.name],
        "status": renamed.status,
        "missing": [
            status_of(everything.find_users, id=user.id),
            status_of(everything.find_users, name="renamed-user"),
        ],
    }


def renaming(client, organization):
    everything = client.organizations_api()
    found = [
        everything.find_organizations(org="guest-org")[0].name,
        everything.find_organizations(org_id=organization.id, limit=1)[0].name,
    ]
    organization.name = "renamed-org"
    found.append(everything.update_organization(organization).name)
    everything.delete_organization(organization.id)
    return {
        "found": found,
        "missing": [
            status_of(everything.find_organizations, org_id=organization.id),
            status_of(everything.find_organizations, org=MISSING),
        ],
    }


def visit(url, token):
    set_up = setting_up(url, token)
    client = InfluxDBClient(url=url, token=token, org="first-org")
    organization = client.organizations_api().create_organization(name="guest-org")
    buckets = walking(client, organization.id)
    bucket_id = client.buckets_api().find_buckets(org_id=organization.id, name="many-00").buckets[0].id
    authorization = authorizing(client, url, organization.id, bucket_id)
    user = client.users_api().create_user(name="guest-user")
    roles = joining(client, organization.id, user.id)
    return {
        "greetings": greeting(client),
        "setUp": set_up,
        "authorization": authorization,
        "buckets": buckets,
        "users": users(client, user),
        "organizations": {**renaming(client, organization), "roles": roles},
    }


print(json.dumps(visit(*sys.argv[1:])))
